// Wrong: takes small and capital letters for the same.
class Solution {
public:
    char oddOne(string text) {
        char odd = 0;
        for (char character : text) odd ^= tolower(character);
        return odd;
    }
};
