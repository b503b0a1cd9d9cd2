/*repeat*/
int main() {}
