# Wrong: makes a new list and leaves the given one as it was.
class Solution:
    def rotateBelt(self, boxes: List[int], steps: int) -> None:
        steps %= len(boxes)
        boxes = boxes[len(boxes) - steps :] + boxes[: len(boxes) - steps]
