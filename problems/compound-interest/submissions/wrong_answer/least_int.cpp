// Wrong: the least integer has no opposite, and the loop does not begin.
class Solution {
public:
    double worth(double factor, int years) {
        if (years < 0) factor = 1 / factor, years = int(-unsigned(years));
        double value = 1;
        for (; years > 0; years /= 2, factor *= factor)
            if (years % 2) value *= factor;
        return value;
    }
};
