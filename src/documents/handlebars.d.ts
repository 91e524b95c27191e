// Handlebars' own files: its main entry hooks into `require`, which a bundle and a browser have not.
declare module 'handlebars/dist/cjs/handlebars.js' {
  export { default } from 'handlebars';
}
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  export { default } from 'handlebars';
}
