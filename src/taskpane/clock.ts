import { serialDay, FIRST_DAY } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import type { Clock } from "./services";

/** The computer's own clock: the one place of the pane that asks for the time. */
export const computerClock: Clock = {
  today() {
    const now = new Date();
    return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? FIRST_DAY;
  },
  timeAndDay() {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, "0");
    return `${two(now.getHours())}:${two(now.getMinutes())} on ${formatLong(this.today())}`;
  },
};
