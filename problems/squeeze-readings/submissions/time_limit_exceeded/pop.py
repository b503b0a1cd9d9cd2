# Slow: moves the whole rest for every reading that goes.
class Solution:
    def squeezeReadings(self, readings: List[int]) -> int:
        while True:
            for i in range(2, len(readings)):
                if readings[i - 2] == readings[i]:
                    del readings[i]
                    break
            else:
                return len(readings)
