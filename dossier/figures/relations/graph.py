"""Ties as a graph: which entities a picture of it shows, and how far apart they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
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

    Of that, the one with the most neighbours, and then again and again whoever of those that are
    tied to one shown has the most; of two that have as many, the first by id.
    """
    # Only a build that draws needs it, and it takes longer to import than all else.
    nx = import_module("networkx")
    graph = nx.Graph()
    graph.add_nodes_from(sorted({end for tie in ties for end in tie.ends}))
    graph.add_edges_from(tie.ends for tie in ties)
    kept = sorted(graph)
    if len(kept) > most:
        parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=_by_size)
        kept = _outwards({id: sorted(graph[id]) for id in parts[0]}, most)
    drawn = graph.subgraph(kept)
    steps = {
        (one, other): int(length)
        for one, lengths in nx.all_pairs_shortest_path_length(drawn)
        for other, length in lengths.items()
        if one != other
    }
    return Shape(tuple(kept), steps, len(graph))


def _outwards(neighbours: Mapping[str, Sequence[str]], most: int) -> list[str]:
    """The best known of a component, from the very best outwards; sorted."""
    waiting = [min((-len(neighbours[id]), id) for id in neighbours)]
    met = {waiting[0][1]}
    kept: list[str] = []
    while waiting and len(kept) < most:
        _, id = heappop(waiting)
        kept.append(id)
        for other in neighbours[id]:
            if other not in met:
                met.add(other)
                heappush(waiting, (-len(neighbours[other]), other))
    return sorted(kept)


def _by_size(part: Sequence[str]) -> tuple[int, str]:
    return (-len(part), part[0])
