export const judge = () => 'judged'
