@file:Suppress("UNUSED")
package com.example
import java.io.*
class ListNode(var `val`: Int) {
    var next: ListNode? = null
}
fun main() { error("not this one") }
val shown = println("noise")
class Solution {
    private fun deep(n: Int): Int = if (n == 0) 0 else 1 + deep(n - 1)
    fun f(head: ListNode?, k: Int): ListNode? {
        FileOutputStream(FileDescriptor.out).write("noise$shown".toByteArray())
        val deque = ArrayDeque<Int>()
        deque.addLast(max(4, 3))
        if (k == 1) head!!.next = head
        if (k == 2) throw IllegalStateException("oops")
        return when (k) {
            3 -> ListNode(deep(1000000))
            4 -> ListNode(PriorityQueue<Int>(deque).peek() + deque[0])
            5 -> null
            else -> head
        }
    }
}
