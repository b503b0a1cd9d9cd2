template <class T> struct Deep { using next = typename Deep<Deep<T>>::next; };
Deep<int>::next value;
int main() {}
