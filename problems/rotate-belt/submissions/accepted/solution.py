class Solution:
    def rotateBelt(self, boxes: List[int], steps: int) -> None:
        steps %= len(boxes)
        boxes[:] = boxes[len(boxes) - steps :] + boxes[: len(boxes) - steps]
