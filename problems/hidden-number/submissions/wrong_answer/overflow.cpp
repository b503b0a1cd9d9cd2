// Wrong: the sum of the two ends does not fit, and the loop gives up.
class Solution {
public:
    int findNumber(int n) {
        int low = 1, high = n;
        for (int tips = 0; tips < 100; tips++) {
            int tip = int(unsigned(low) + unsigned(high)) / 2;
            int answer = compare(tip);
            if (answer == 0) return tip;
            if (answer < 0) high = tip - 1;
            else low = tip + 1;
        }
        return low;
    }
};
