"""``problem.yaml`` of version 2025-09: the sections "Problem metadata" up to "Constants"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from judge.package.format import Metadata
from judge.package.statements import LANGUAGE
from judge.package.v2025_09.limits import read_limits
from judge.package.yaml_entry import Entry

_KEYS = (
    "problem_format_version",
    "type",
    "name",
    "uuid",
    "version",
    "credits",
    "source",
    "license",
    "rights_owner",
    "embargo_until",
    "limits",
    "keywords",
    "languages",
    "allow_file_writing",
    "constants",
)
_TYPES = ("pass-fail", "scoring", "multi-pass", "interactive", "submit-answer")
_INCOMPATIBLE = (
    {"pass-fail", "scoring"},
    {"multi-pass", "submit-answer"},
    {"interactive", "submit-answer"},
)
_LICENSES = ("unknown", "public domain", "cc0", "cc by", "cc by-sa", "educational", "permission")
_CREDITS = ("authors", "contributors", "testers", "translators", "packagers", "acknowledgements")
_PERSON = ("name", "email", "orcid", "kattis")
_CONSTANT = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")

# The specification's appendix "Languages".
_LANGUAGE_TABLE = (
    "ada algol68 apl bash c cgmp cobol cpp cppgmp crystal csharp d dart elixir erlang forth fortran fsharp gerbil go"
    " haskell java javaalgs4 javascript julia kotlin lisp lua modula2 nim objectivec ocaml octave odin pascal perl php"
    " prolog python2 python3 python3numpy racket ruby rust scala simula smalltalk snobol swift typescript visualbasic"
    " zig"
)
_LANGUAGES = frozenset(_LANGUAGE_TABLE.split())


def read_metadata(root: Entry) -> Metadata:
    """Read and check every key; keep what judging needs.

    Raises:
        PackageError: A key is unknown, missing or of a wrong type, or asks for something not supported yet.
    """
    entries = root.map(_KEYS)
    for key in ("name", "uuid"):
        if key not in entries:
            raise root.error(f"key '{key}' is missing")
    checks: dict[str, Callable[[Entry], object]] = {
        "type": _check_type,
        "uuid": Entry.string,
        "version": Entry.string,
        "credits": _check_credits,
        "source": _check_source,
        "license": _check_license,
        "rights_owner": Entry.string,
        "embargo_until": _check_embargo,
        "keywords": Entry.strings,
        "allow_file_writing": _check_file_writing,
        "constants": _check_constants,
    }
    for key, check in checks.items():
        if key in entries:
            check(entries[key])
    _check_rights(root, entries)
    time, memory, output = read_limits(entries.get("limits"))
    return Metadata(
        names=_names(entries["name"]),
        time=time,
        memory=memory,
        output=output,
        languages=_languages(entries["languages"]) if "languages" in entries else None,
        root=root,
    )


def _check_type(entry: Entry) -> None:
    types = entry.string_or_strings()
    for index, word in enumerate(types):
        if word not in _TYPES:
            raise entry.error(f"'{word}' is unknown: choose from {', '.join(_TYPES)}")
        if word in types[:index]:
            raise entry.error(f"'{word}' is given twice")
    for pair in _INCOMPATIBLE:
        if pair <= set(types):
            raise entry.error(f"cannot be both {' and '.join(sorted(pair))}")
    for word in types:
        if word != "pass-fail":
            raise entry.error(f"'{word}' is not supported yet (supported: pass-fail)")


def _names(entry: Entry) -> dict[str, str]:
    if not entry.is_map():
        return {"en": entry.string()}
    names = {language: name.string() for language, name in entry.map().items()}
    for language in names:
        _check_language(entry, language)
    if not names:
        raise entry.error("must not be empty")
    return names


def _check_language(entry: Entry, language: str) -> None:
    if not LANGUAGE.fullmatch(language):
        raise entry.error(f"has '{language}', which is no language code such as en, fil or pt-BR")


def _languages(entry: Entry) -> frozenset[str] | None:
    codes = entry.string_or_strings()
    if codes == ("all",) and not entry.is_sequence():
        return None
    for code in codes:
        if code not in _LANGUAGES:
            raise entry.error(f"has '{code}', which is no language code of the format, such as cpp or python3")
    return frozenset(codes)


def _check_credits(entry: Entry) -> None:
    if not entry.is_map():
        entry.string()
        return
    for role, people in entry.map(_CREDITS).items():
        if role != "translators":
            _check_people(people)
            continue
        for language, translators in people.map().items():
            _check_language(people, language)
            _check_people(translators)


def _check_people(entry: Entry) -> None:
    people = entry.sequence() if entry.is_sequence() else [entry]
    if not people:
        raise entry.error("must not be empty")
    for person in people:
        _check_named(person, _PERSON)


def _check_source(entry: Entry) -> None:
    for source in entry.sequence() if entry.is_sequence() else [entry]:
        _check_named(source, ("name", "url"))


def _check_named(entry: Entry, known: tuple[str, ...]) -> None:
    """Check what is a name, or a map of strings with at least the key ``name``."""
    if not entry.is_map():
        entry.string()
        return
    values = entry.map(known)
    for value in values.values():
        value.string()
    if "name" not in values:
        raise entry.error("has no key 'name'")


def _check_license(entry: Entry) -> None:
    if entry.string() not in _LICENSES:
        raise entry.error(f"'{entry.string()}' is unknown: choose one of {', '.join(_LICENSES)}")


def _check_rights(root: Entry, entries: dict[str, Entry]) -> None:
    terms = entries["license"].string() if "license" in entries else "unknown"
    if terms == "public domain" and "rights_owner" in entries:
        raise entries["rights_owner"].error("must not be given: the license is public domain")
    credits = entries.get("credits")
    authors = credits is not None and (not credits.is_map() or "authors" in credits.map())
    owned = "rights_owner" in entries or authors or "source" in entries
    if terms not in {"unknown", "public domain"} and not owned:
        raise root.error(f"license '{terms}' needs a rights_owner, an author in credits or a source")


def _check_embargo(entry: Entry) -> None:
    text = entry.string()
    for pattern, length in (("%Y-%m-%d", 10), ("%Y-%m-%dT%H:%M:%SZ", 20)):
        if len(text) == length:
            try:
                datetime.strptime(text, pattern)
            except ValueError:
                break
            return
    raise entry.error(f"must be a date such as 2025-09-30 or 2025-09-30T12:00:00Z, not '{text}'")


def _check_file_writing(entry: Entry) -> None:
    if entry.boolean():
        raise entry.error("true is not supported yet")


def _check_constants(entry: Entry) -> None:
    constants = entry.map()
    for name in constants:
        if not _CONSTANT.fullmatch(name):
            raise entry.error(f"has '{name}', which is no name of letters, digits and underscores")
    if constants:
        raise entry.error("are not supported yet: write the values out")
