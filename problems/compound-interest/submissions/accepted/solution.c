double worth(double factor, int years) {
    double value = 1;
    for (int left = years; left; left /= 2, factor *= factor)
        if (left % 2) value *= factor;
    return years < 0 ? 1 / value : value;
}
