# Created by Somebody at 2024/01/02 10:20
# https://leetcode.cn/problems/jam-jar/

"""
9004. Jam Jar (Easy)

Keep fruit in a jar.

**Example 1:**

```
Input
["Jar","put","count"]
[[],["plum",2],["plum"]]
Output
[null,null,2]
```
"""

from typing import *
from leetgo_py import *

# @lc code=begin

class Jar:

    def __init__(self):

    def put(self, fruit: str, many: int) -> None:

    def count(self, fruit: str) -> int:

# @lc code=end
