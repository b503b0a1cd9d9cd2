# Wrong: forgets that the belt may go around more than once.
class Solution:
    def rotateBelt(self, boxes: List[int], steps: int) -> None:
        boxes[:] = boxes[len(boxes) - steps :] + boxes[: len(boxes) - steps]
