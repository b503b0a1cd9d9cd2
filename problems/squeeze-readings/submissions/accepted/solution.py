class Solution:
    def squeezeReadings(self, readings: List[int]) -> int:
        kept = 0
        for reading in readings:
            if kept < 2 or readings[kept - 2] != reading:
                readings[kept] = reading
                kept += 1
        return kept
