class Solution {
public:
    int findNumber(int n) {
        long low = 1, high = n;
        for (;;) {
            long tip = (low + high) / 2;
            int answer = compare(tip);
            if (answer == 0) return tip;
            if (answer < 0) high = tip - 1;
            else low = tip + 1;
        }
    }
};
