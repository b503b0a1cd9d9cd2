class Solution {
public:
    char oddOne(string text) { return accumulate(text.begin(), text.end(), char(0), bit_xor<>()); }
};
