impl Solution {
    pub fn plan(n: i32, needs: Vec<Vec<i32>>) -> Vec<i32> {
        let n = n as usize;
        let mut later = vec![vec![]; n];
        let mut missing = vec![0; n];
        for pair in &needs {
            later[pair[1] as usize].push(pair[0]);
            missing[pair[0] as usize] += 1;
        }
        let mut ready: Vec<i32> = (0..n as i32).filter(|&course| missing[course as usize] == 0).collect();
        let mut order = vec![];
        while let Some(course) = ready.pop() {
            order.push(course);
            for &other in &later[course as usize] {
                missing[other as usize] -= 1;
                if missing[other as usize] == 0 {
                    ready.push(other);
                }
            }
        }
        if order.len() == n { order } else { vec![] }
    }
}
