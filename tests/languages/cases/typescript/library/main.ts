import { MinPriorityQueue } from '@datastructures-js/priority-queue';
import _ from 'lodash';

declare const require: any;
const queue = new MinPriorityQueue<number>();
for (const one of require('fs').readFileSync(0, 'utf8').split(' ')) queue.enqueue(Number(one));
console.log(_.sum(queue.toArray()));
