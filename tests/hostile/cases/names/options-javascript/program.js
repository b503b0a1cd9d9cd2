console.log('end')
