export const plan = () => 'planned'
