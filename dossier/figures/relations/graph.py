"""Ties as a graph: which entities a picture of it shows, and how far apart they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from dossier.ties import Tie


@dataclass(frozen=True)
class Shape:
    """The entities that a picture shows, sorted, and the number of steps from each to each other.

    `all` is how many there are in the whole graph. `steps` has no entry for two that no ties lead
    from one to the other.
    """

    ids: tuple[str, ...]
    steps: Mapping[tuple[str, str], int]
    all: int


def shape(ties: Sequence[Tie], most: int) -> Shape:
    """The whole graph; of one with more than `most` entities, those of the largest component.

    Of that, those with the most neighbours, and of two that have as many, the first by id.
    """
    # Only a build that draws needs it, and it takes longer to import than all else.
    nx = import_module("networkx")
    graph = nx.Graph()
    graph.add_nodes_from(sorted({end for tie in ties for end in tie.ends}))
    graph.add_edges_from(tie.ends for tie in ties)
    kept = sorted(graph)
    if len(kept) > most:
        parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=_by_size)
        kept = sorted(sorted(parts[0], key=lambda id: (-graph.degree[id], id))[:most])
    drawn = graph.subgraph(kept)
    steps = {
        (one, other): int(length)
        for one, lengths in nx.all_pairs_shortest_path_length(drawn)
        for other, length in lengths.items()
        if one != other
    }
    return Shape(tuple(kept), steps, len(graph))


def _by_size(part: Sequence[str]) -> tuple[int, str]:
    return (-len(part), part[0])
