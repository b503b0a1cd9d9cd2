"""Linked structures beyond plain lists and binary trees: graphs, n-ary trees, random pointers, nodes within a tree.

Drivers know one thing only, a table of nodes that refer to each other by number. LeetCode's many notations of these
structures are read and written here, once for all languages: `forms` has the notations, `wire` puts a test case's lines
and an answer together, `classes` names the classes of nodes.
"""

from judge.linked.classes import CLASSES
from judge.linked.forms import FORMS
from judge.linked.heap import BadStructure
from judge.linked.wire import RELATIONS, driver_input, leetcode_answer, returns, takes

__all__ = ["CLASSES", "FORMS", "RELATIONS", "BadStructure", "driver_input", "leetcode_answer", "returns", "takes"]
