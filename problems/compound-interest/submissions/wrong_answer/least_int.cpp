// Wrong: the least integer has no opposite.
class Solution {
public:
    double worth(double factor, int years) {
        if (years < 0) factor = 1 / factor, years = -years;
        double value = 1;
        for (; years > 0; years /= 2, factor *= factor)
            if (years % 2) value *= factor;
        return value;
    }
};
