import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Links that lead nowhere. */
export default defineMutator({
  rule: 'link-invalid',
  defects: inserting({
    'no target': ['The text is in [the annex]().'],
    'a heading that is not there': ['The text is in [the appendix](#appendix-of-nowhere).'],
    'an address without its beginning': [
      'The data are on [the site](www.example.org/data).',
      'Comments go to [the desk](desk@example.org).',
    ],
    'an address with a slip': [
      'The data are on [the site](http:/www.example.org/data).',
      'The data are on [the site](https//www.example.org/data).',
    ],
    'a file of the writer': ['The data are in [the table](file:///C:/Users/me/table.xlsx).'],
    'another document': ['The text was issued as [A/48/187](https://undocs.org/en/A/48/178).'],
  }),
});
