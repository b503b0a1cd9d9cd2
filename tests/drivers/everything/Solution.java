package com.example;
import java.util.*;
import javafx.util.Pair;
import java.io.*;
public class ListNode {
    int val;
    ListNode next;
    ListNode(int x) { val = x; }
}
class List2 {}
class Main { public static void main(String[] arguments) { throw new RuntimeException(); } }
public class Solution {
    static { System.out.println("noise"); }
    private static int deep(int n) { return n == 0 ? 0 : 1 + deep(n - 1); }
    public ListNode f(ListNode head, int k) throws Exception {
        new FileOutputStream(FileDescriptor.out).write("noise".getBytes());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        new Thread(() -> { while (true) { } }).start();
        if (k == 1) head.next = head;
        if (k == 2) throw new IllegalStateException("oops");
        if (k == 3) head = new ListNode(deep(1000000));
        if (k == 4) head = new ListNode(new Pair<>(4, 5).getKey());
        if (k == 5) head = null;
        return head;
    }
}
