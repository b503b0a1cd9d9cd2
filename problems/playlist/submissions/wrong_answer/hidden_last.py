# Wrong: puts hidden songs at the very end.
class Solution:
    def unfold(self, head: 'Optional[Node]') -> 'Optional[Node]':
        if not head:
            return None
        song = last = head
        while last.next:
            last = last.next
        while song:
            if song.child:
                last.next, song.child.prev = song.child, last
                song.child = None
                while last.next:
                    last = last.next
            song = song.next
        return head
