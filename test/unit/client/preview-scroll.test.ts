import assert from 'node:assert/strict';
import { LedScroll } from '../../../client/src/preview-scroll';

describe('Scrolling an editor that a preview leads', () => {
  /** The tops that are taken for a person’s, after the preview has asked for a line. */
  const byPerson = (target: number, from: number, tops: readonly number[]) => {
    const led = new LedScroll();
    led.lead(target, from);
    return tops.filter((top) => led.isByPerson(top));
  };

  it('is a person’s as long as no preview has led', () => {
    assert.equal(new LedScroll().isByPerson(3), true);
  });
  it('is not a person’s when it goes where it was asked to', () => {
    assert.deepEqual(byPerson(50, 10, [50]), []);
  });
  it('is not a person’s when it goes there in steps, as with smooth scrolling', () => {
    assert.deepEqual(byPerson(50, 10, [20, 35, 47, 50]), []);
    assert.deepEqual(byPerson(10, 50, [40, 22.5, 10]), []);
  });
  it('is not a person’s when the end of the document keeps it from getting there', () => {
    assert.deepEqual(byPerson(50, 10, [42]), []);
  });
  it('is not a person’s when it stops at the start of a line that is wrapped', () => {
    assert.deepEqual(byPerson(50.7, 10, [50.55]), []);
  });
  it('is a person’s when it goes away from there again, and from then on', () => {
    assert.deepEqual(byPerson(50, 10, [50, 47, 48, 60, 50]), [47, 48, 60, 50]);
    assert.deepEqual(byPerson(50, 10, [50, 53]), [53]);
  });
  it('is a person’s when nothing had to be scrolled and then it is', () => {
    assert.deepEqual(byPerson(50, 50, [49]), [49]);
    assert.deepEqual(byPerson(90, 42, [40]), [40]);
  });
  it('is the preview’s again when it leads again', () => {
    const led = new LedScroll();
    led.lead(50, 10);
    assert.equal(led.isByPerson(50), false);
    assert.equal(led.isByPerson(60), true);
    led.lead(70, 60);
    assert.equal(led.isByPerson(70), false);
  });
});
