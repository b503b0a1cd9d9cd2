"""People as ``problem.yaml`` and ``submissions.yaml`` name them."""

from __future__ import annotations

from judge.package.yaml_entry import Entry

_PERSON = ("name", "email", "orcid", "kattis")


def check_people(entry: Entry) -> None:
    """Check what is a person or a sequence of at least one.

    Raises:
        PackageError: It is not.
    """
    people = entry.sequence() if entry.is_sequence() else [entry]
    if not people:
        raise entry.error("must not be empty")
    for person in people:
        check_named(person, _PERSON)


def check_named(entry: Entry, known: tuple[str, ...]) -> None:
    """Check what is a name, or a map of strings with at least the key ``name``.

    Raises:
        PackageError: It is not.
    """
    if not entry.is_map():
        entry.string()
        return
    values = entry.map(known)
    for value in values.values():
        value.string()
    if "name" not in values:
        raise entry.error("has no key 'name'")
