# Wrong: takes for granted that there is somebody.
class Solution:
    def slowest(self, root: 'Node') -> int:
        times = [(root, root.val)]
        slowest = 0
        while times:
            person, minutes = times.pop()
            slowest = max(slowest, minutes)
            times += [(child, minutes + child.val) for child in person.children or []]
        return slowest
