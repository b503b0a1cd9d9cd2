class Solution {
public:
    int squeezeReadings(vector<int>& readings) {
        int kept = 0;
        for (int reading : readings)
            if (kept < 2 || readings[kept - 2] != reading) readings[kept++] = reading;
        return kept;
    }
};
