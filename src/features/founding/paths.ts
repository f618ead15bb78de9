export const foundingPath = "/installation/samverkan";
