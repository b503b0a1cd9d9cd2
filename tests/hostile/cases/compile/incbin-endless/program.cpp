asm(".section .rodata\n.incbin \"/dev/zero\"\n.incbin \"/dev/urandom\"\n.text");
int main() {}
