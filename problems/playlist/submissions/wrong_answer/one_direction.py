# Wrong: does not mend `prev`.
class Solution:
    def unfold(self, head: 'Optional[Node]') -> 'Optional[Node]':
        last, waiting = None, [head] if head else []
        while waiting:
            song = waiting.pop()
            if last:
                last.next = song
            last = song
            waiting += [other for other in (song.next, song.child) if other]
            song.child = None
        return head
