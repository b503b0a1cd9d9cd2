const { MinPriorityQueue } = require('@datastructures-js/priority-queue');
const { Queue } = require('@datastructures-js/queue');
const { Deque } = require('@datastructures-js/deque');
const _ = require('lodash');

const queue = new MinPriorityQueue();
for (const one of require('fs').readFileSync(0, 'utf8').split(' ')) queue.enqueue(Number(one));
const waiting = new Queue([...queue]);
const both = new Deque([waiting.dequeue(), waiting.dequeue()]);
console.log(_.sum(both.toArray()));
