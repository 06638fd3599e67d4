import { serialDay, type SerialDay } from "./serialDay";

/**
 * Easter Sunday of a year of the Gregorian calendar, by the ecclesiastical full moon of the 19-year cycle
 * (the "anonymous Gregorian" computus, as Meeus gives it).
 *
 * @example easterSunday(2024) //=> 45382, 31 March 2024
 */
export function easterSunday(year: number): SerialDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonDrift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return serialDay(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1) as SerialDay;
}
