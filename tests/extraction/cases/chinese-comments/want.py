# 读入数据，注意格式
n = int(input())  # 个数（整数）
print("答案：", n)
