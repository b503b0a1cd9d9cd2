// Slow: tries one number after the other.
class Solution {
public:
    int findNumber(int n) {
        int tip = 1;
        while (compare(tip)) tip++;
        return tip;
    }
};
