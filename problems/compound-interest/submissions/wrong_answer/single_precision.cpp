// Wrong: single precision is not enough for many years.
class Solution {
public:
    double worth(double factor, int years) {
        float value = 1, power = factor;
        for (long left = labs(years); left; left /= 2, power *= power)
            if (left % 2) value *= power;
        return years < 0 ? 1 / value : value;
    }
};
