"""Checktestdata: a language in which packages say what their inputs look like, and an interpreter for it.

The language is described at https://github.com/DOMjudge/checktestdata/blob/main/doc/format-spec.md. A script comes from
a package, so it runs where other validators run: the modules of this directory are taken into a container together with
the script. They need nothing but the standard library, and nothing else of ours.
"""
