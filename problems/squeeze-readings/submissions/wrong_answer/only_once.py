# Wrong: keeps each value once.
class Solution:
    def squeezeReadings(self, readings: List[int]) -> int:
        kept = 0
        for reading in readings:
            if kept < 1 or readings[kept - 1] != reading:
                readings[kept] = reading
                kept += 1
        return kept
