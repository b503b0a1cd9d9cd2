// Wrong: returns the right number and leaves the list as it was.
class Solution {
public:
    int squeezeReadings(vector<int>& readings) {
        int kept = 0;
        for (size_t i = 0; i < readings.size(); i++) kept += i < 2 || readings[i - 2] != readings[i];
        return kept;
    }
};
