import { describeEveryPage } from './every-page.js';

describeEveryPage(1);
