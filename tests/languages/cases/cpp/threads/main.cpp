#include <iostream>
#include <thread>
#include <vector>

int main() {
    int a, b;
    std::cin >> a >> b;
    std::vector<std::thread> threads;
    std::vector<int> parts(20);
    for (int i = 0; i < 20; i++) threads.emplace_back([&, i] { parts[i] = i == 0 ? a : i == 1 ? b : 0; });
    for (auto& thread : threads) thread.join();
    int total = 0;
    for (int part : parts) total += part;
    std::cout << total << "\n";
}
