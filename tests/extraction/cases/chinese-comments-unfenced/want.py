# 读入数据
n = int(input())
# 输出结果
print(n * n)
