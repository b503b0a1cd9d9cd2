"""``problem.yaml`` of version 2025-09: the sections "Problem metadata" up to "Constants"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from judge.package.constants import Constants, read_constants
from judge.package.format import Metadata
from judge.package.language_table import CODES
from judge.package.people import check_named, check_people
from judge.package.statements import LANGUAGE
from judge.package.v2025_09.limits import read_limits
from judge.package.warnings import tolerated
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


def read_metadata(root: Entry, draft: bool = False) -> Metadata:
    """Read and check every key; keep what judging needs. With ``draft``, rules are those of version 2023-07-draft.

    What is wrong with keys that nothing is judged by is a warning, and so is a key that is unknown.

    Raises:
        PackageError: A key that judging needs is of a wrong type, or asks for something not supported yet.
    """
    given = root.map((*_KEYS, "validation"))
    for key in ("name", "uuid"):
        if key not in given:
            root.warn(f"key '{key}' is missing")
    entries = {key: entry for key, entry in given.items() if not entry.is_null()}
    checks: dict[str, Callable[[Entry], object]] = {
        "uuid": Entry.string,
        "version": Entry.string,
        "credits": _check_credits,
        "source": _check_source,
        "license": _check_license,
        "rights_owner": Entry.string,
        "embargo_until": _check_embargo,
        "keywords": Entry.strings,
        "allow_file_writing": Entry.boolean,
    }
    for key, check in checks.items():
        if key in entries:
            tolerated(partial(check, entries[key]), None)
    tolerated(partial(_check_rights, root, entries), None)
    types = _types(entries["type"]) if "type" in entries else ()
    if "validation" in entries:
        _check_validation(entries["validation"], types)
    limits = read_limits(entries.get("limits"), "multi-pass" in types, draft)
    return Metadata(
        names=_names(entries["name"]) if "name" in entries else {},
        time=limits.time,
        timing=limits.timing,
        memory=limits.memory,
        output=limits.output,
        code=limits.code,
        validation=limits.validation,
        languages=_languages(entries["languages"]) if "languages" in entries else None,
        interactive="interactive" in types,
        passes=limits.passes,
        submit_answer="submit-answer" in types,
        scoring="scoring" in types,
        custom_validator=True if {"interactive", "multi-pass"} & set(types) else None,
        constants=read_constants(entries["constants"]) if "constants" in entries else Constants(),
        root=root,
    )


def _types(entry: Entry) -> tuple[str, ...]:
    # One string may be several words: contest tools read that too.
    types = entry.strings() if entry.is_sequence() else tuple(entry.string().split())
    for index, word in enumerate(types):
        if word not in _TYPES:
            raise entry.error(f"'{word}' is unknown: choose from {', '.join(_TYPES)}")
        if word in types[:index]:
            entry.warn(f"'{word}' is given twice")
    for pair in _INCOMPATIBLE:
        if pair <= set(types):
            raise entry.error(f"cannot be both {' and '.join(sorted(pair))}")
    return types


def _names(entry: Entry) -> dict[str, str]:
    given = entry.map() if entry.is_map() else {"en": entry}
    names = {}
    for language, name in given.items():
        tolerated(partial(_check_language, entry, language), None)
        if words := tolerated(name.words, ()):
            names[language] = " ".join(words)
    if not names:
        entry.warn("must be the problem's name, or a map of language codes to names")
    return names


def _check_language(entry: Entry, language: str) -> None:
    if not LANGUAGE.fullmatch(language):
        raise entry.error(f"has '{language}', which is no language code such as en, fil or pt-BR")


def _languages(entry: Entry) -> frozenset[str] | None:
    codes = entry.strings() if entry.is_sequence() else (entry.string(),)
    if codes in (("all",), ()):
        return None
    for code in codes:
        if code not in CODES:
            entry.warn(f"has '{code}', which is no language code of the format, such as cpp or python3")
    return frozenset(codes) & CODES or None


def _check_credits(entry: Entry) -> None:
    if not entry.is_map():
        entry.string()
        return
    for role, people in entry.map(_CREDITS).items():
        if role != "translators":
            check_people(people)
            continue
        for language, translators in people.map().items():
            _check_language(people, language)
            check_people(translators)


def _check_source(entry: Entry) -> None:
    for source in entry.sequence() if entry.is_sequence() else [entry]:
        check_named(source, ("name", "url"))


def _check_license(entry: Entry) -> None:
    if entry.string() not in _LICENSES:
        raise entry.error(f"'{entry.string()}' is unknown: choose one of {', '.join(_LICENSES)}")


def _check_validation(entry: Entry, types: tuple[str, ...]) -> None:
    if "interactive" in entry.words() and "interactive" not in types:
        raise entry.error("is a key of the legacy format: say `type: interactive` instead")
    entry.warn("is a key of the legacy format, and left out")


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
