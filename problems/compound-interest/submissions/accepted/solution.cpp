class Solution {
public:
    double worth(double factor, int years) {
        double value = 1;
        for (long left = labs(years); left; left /= 2, factor *= factor)
            if (left % 2) value *= factor;
        return years < 0 ? 1 / value : value;
    }
};
