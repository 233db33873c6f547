from pathlib import Path

import pytest

from dossier.publish.writer import Changes, empty, rewrite, swap, write_new, write_tree


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    tree = {"index.md": b"home", "countries/mali.md": b"Mali", "countries/niger.md": b"Niger"}
    assert write_tree(tmp_path, tree) == Changes(3, 0)
    before = {path: (tmp_path / path).stat() for path in tree}
    assert write_tree(tmp_path, tree) == Changes(0, 0)
    tree["countries/niger.md"] = b"The Niger"
    assert write_tree(tmp_path, tree) == Changes(1, 0)
    assert files(tmp_path) == tree
    for path in ("index.md", "countries/mali.md"):
        after = (tmp_path / path).stat()
        assert (after.st_mtime_ns, after.st_ino) == (before[path].st_mtime_ns, before[path].st_ino)


def test_what_is_no_longer_wanted_goes_and_its_empty_folder_too(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"a", "old/deep/b.md": b"b", "old/c.md": b"c"})
    assert write_tree(tmp_path, {"a.md": b"a"}) == Changes(0, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*")
    (tmp_path / ".cache").mkdir()
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/.keep").write_text("")
    write_tree(tmp_path, {"a.md": b"a"})
    write_tree(tmp_path, {})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", ".gitignore", "sub"]
    assert (tmp_path / "sub/.keep").exists()


def test_a_folder_gives_way_to_a_file_of_its_name_and_the_other_way(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/b.md": b"b", "c": b"c"})
    assert write_tree(tmp_path, {"a": b"a", "c/d.md": b"d"}) == Changes(2, 2)
    assert files(tmp_path) == {"a": b"a", "c/d.md": b"d"}


def test_a_file_is_rewritten_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"before")
    file.chmod(0o640)
    rewrite(file, b"after")
    assert files(tmp_path) == {"a.yml": b"after"}
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_rewritten_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"before")

    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        rewrite(file, b"after")
    assert files(tmp_path) == {"a.yml": b"before"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("theirs")
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.md").symlink_to(outside / "a.md")
    (tree / "sub").symlink_to(outside)
    write_tree(tree, {"a.md": b"ours", "sub/a.md": b"ours too"})
    assert files(outside) == {"a.md": b"theirs"}
    assert files(tree) == {"a.md": b"ours", "sub/a.md": b"ours too"}
    assert not (tree / "sub").is_symlink()


def test_a_new_file_is_not_written_over_another(tmp_path: Path) -> None:
    write_new(tmp_path / "seeds/a.yml", b"one")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "seeds/a.yml", b"two")
    assert (tmp_path / "seeds/a.yml").read_bytes() == b"one"


def test_a_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    new, old = tmp_path / "build/site", tmp_path / "site"
    write_tree(old, {"index.html": b"old", "gone.html": b"old"})
    write_tree(new, {"index.html": b"new"})
    swap(new, old)
    assert files(old) == {"index.html": b"new"}
    assert not new.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "site"]


def test_the_first_site_needs_no_old_one_and_no_folder(tmp_path: Path) -> None:
    write_tree(tmp_path / "new", {"index.html": b"new"})
    swap(tmp_path / "new", tmp_path / "public/site")
    assert files(tmp_path) == {"public/site/index.html": b"new"}


def test_a_site_that_cannot_be_put_in_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, old = tmp_path / "new", tmp_path / "site"
    write_tree(old, {"index.html": b"old"})
    write_tree(new, {"index.html": b"new"})
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == new:
            raise OSError("another disk")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="another disk"):
        swap(new, old)
    assert files(old) == {"index.html": b"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "site"]


def test_what_a_broken_off_swap_left_is_no_hindrance(tmp_path: Path) -> None:
    write_tree(tmp_path / ".site.old", {"index.html": b"oldest"})
    write_tree(tmp_path / "site", {"index.html": b"old"})
    write_tree(tmp_path / "new", {"index.html": b"new"})
    swap(tmp_path / "new", tmp_path / "site")
    assert files(tmp_path) == {"site/index.html": b"new"}


def test_an_emptied_folder_is_empty_whatever_was_there(tmp_path: Path) -> None:
    write_tree(tmp_path / "a", {"b/c.md": b"c"})
    assert list(empty(tmp_path / "a").iterdir()) == []
    assert list(empty(tmp_path / "new/deep").iterdir()) == []
