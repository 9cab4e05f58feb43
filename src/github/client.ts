import { Accounts, type ClientOptions } from './accounts';
import { Issues } from './endpoints/issues';
import { IssueWrites } from './endpoints/issueWrites';
import { NewIssues } from './endpoints/newIssues';
import { Pages } from './endpoints/pages';
import { People } from './endpoints/people';
import { Threads } from './endpoints/threads';

/**
 * What GitHub can be asked. Answers are cached, failures are values. No request is sent before `accounts.use` has named the
 * hosts. What takes a signal rejects with its reason once it aborts, and otherwise only when the client is disposed of.
 */
export class GitHub {
  readonly accounts: Accounts;
  readonly issues: Issues;
  readonly threads: Threads;
  readonly pages: Pages;
  readonly people: People;
  readonly issueWrites: IssueWrites;
  readonly newIssues: NewIssues;

  constructor(options: ClientOptions) {
    this.accounts = new Accounts(options);
    this.issues = new Issues(this.accounts);
    this.threads = new Threads(this.accounts);
    this.pages = new Pages(this.accounts);
    this.people = new People(this.accounts);
    this.issueWrites = new IssueWrites(this.accounts);
    this.newIssues = new NewIssues(this.accounts);
  }
}
