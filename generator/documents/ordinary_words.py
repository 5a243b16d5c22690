"""Ordinary words at the beginning of texts, as opposed to names; a word that is not listed may be a name.

Words recognised as ordinary by their prefixes and suffixes are not listed.
"""

import re

_DERIVED = re.compile(
    r"(?:(?:me[mnlrwy]|di)[a-z]{3,}kan|me(?:mb|mf|mp|nc|nd|nj|ns)[a-z]{3,}|me(?:ng|ny)[a-z]{4,}|ter[a-z]{4,}nya"
    r"|pe(?:[lmnr]|ny)[a-z]{3,}an|ke(?:ber|pe|se|ter)[a-z]{3,}an)(?:nya)?"
)
_LISTED = """
abrasi acara ada adat agar agenda air akan akar akibatnya akses aksi alam alasan alat aliran anak anda anggaran
anggota angka angkutan antar antrean apabila aparatur apel aplikasi arah arahan arsip arsitektur asas asosiasi atas
aturan aula awal badan bagi bagian bahan bahasa bahwa bakau balai bangunan bank bantuan banyak barang baru batas
baterai bauran bayi beberapa bekerja belajar belanja belum bentang beralih beras berbagi berbudaya berdaya berita
berjalan berkas berkembang berkoordinasi bermitra berperan bersama bersih bersinergi bertanggung bertindak berupaya
besaran biaya bibit bidan bidang bila biro birokrasi budaya bukan buku bulan cakupan calon campuran capaian cara
catatan cerita ciri cuaca daerah daftar dalam dampak dana dapat dari daring dasar data definisi delapan demi dengan
dermaga desa destinasi di dibangun dibentuk digitalisasi dikelola dimensi dinas dinding dipakai direktur disepakati
diskusi disusun dokter dokumen dosen dua dukungan dunia dusun duta edukasi ekonomi ekosistem elektronifikasi empat
enam energi evaluasi fakultas fasilitas festival forum foto fungsi gabungan galangan gambar gangguan gedung
gelombang gempa generasi genset geoportal gerakan gizi gotong gudang guna guru hak hama hampir hanya harga hari
harmonisasi hasil hibah hibrida hilirisasi himpunan hingga honor hubungan hukum hutan ibu identitas ikan ikatan
iklim indeks industri informasi ini inovasi insentif inspeksi instansi institusi integrasi interaksi internet
investasi isu itu iuran jadwal jalan jalur jaminan jarak jaringan jasa jembatan jenis jika jumlah juru kader kaitan
kajian kalender kamar kamera kami kampung kanal kantor kapasitas karcis karena kartu kata kawasan keamanan kearifan
kebiasaan kebijakan kebun kebutuhan kecakapan kecamatan kecerdasan kedaulatan kedua keempat kegawatdaruratan
kegiatan kehidupan kejadian kekhawatiran kekurangan kelahiran kelas kelayakan kelemahan kelestarian kelima kelompok
keluaran keluarga keluhan kelurahan kemajuan kemampuan kemandirian kematian kementerian kemiskinan kemitraan
kemudahan kenaikan kenyamanan kepada kepadatan kepala kepastian kepatuhan kepolisian kepuasan keputusan kerangka
kerawanan kerja kerukunan kesamaan kesiapan ketiga ketika ketua kewajiban kini klinik kode kolaborasi kolam komisi
komitmen komunikasi komunitas kondisi konektivitas konsep konsultasi kontrak kontribusi koordinasi koordinator
koperasi kota kredit kualitas kunjungan kursus label laboratorium lahan lalu laman lampu langkah laporan laut layak
layanan lebih lelang lembaga lembar lima limbah lingkungan listrik literasi lokakarya lokasi loket lomba luas
lulusan lumpur luring mahasiswa maka mal malam manfaat mangrove masing masjid masukan masyarakat materi media
melalui melapor melatih melayani melengkapi melihat melindungi memakai memandu memantau memasang memegang memelihara
memenuhi memeriksa memilah memilih memiliki memimpin meminta memuat memulai memungut memutus menaati menabung
menagih menambah menanam menandai menandatangani menangani menanggapi menangkap menara menarik menata menelaah
menelusuri menemani menerima menguji menilai meninjau menuju menulis menunjuk menutup meraih merancang merangkai
merangkul merawat merehabilitasi merek mereka merekam merekrut merespons merintis mesin meski mewakili minat minggu
misi mobilitas modal modernisasi modul monitoring muara musim musyawarah mutasi mutu nanti naskah nelayan nilai
nomor nota notula oleh omzet operasi operator optimalisasi organisasi otomatisasi pada padi pagi paguyuban pajak
pakar paket paling pandemi panduan panel pangan panggilan pangkalan panjang panti papan para pariwisata partisipasi
pasang pasangan pasar pasokan patroli pedagang pekerjaan pelajar pelaku pelopor peluang pemandu pembeli pembimbing
pembina pembudi pemecah pemerintah pemilik pemuda pemutakhir penanam penanggung penata pendamping pendata pendingin
pendiri pendopo penduduk penelaah penenun penerbit penerima pengampu pengawas pengelola pengembang pengepul
penggerak pengguna pengolah penguat pengunjung pengurus penilai penjaga penjamin penyaring penyedia penyelaras
penyelenggara penyumbang perahu perajin perangkat perawat perlu persentase pesan peserta pesisir peta petak petani
petugas petunjuk pewarta pihak pojok pola politeknik portal pos posko posyandu potensi prasarana produk produksi
profil program promosi prosedur proses provinsi puji pulau puluhan pusat puskesmas pustaka radio ragam rancangan
rantai rapat rasio rata realisasi reformasi regulasi rehabilitasi rekam rekaman rekap rekening reklame rekomendasi
relawan rempah rencana retribusi revitalisasi risiko riwayat ronda ruang ruas rujukan rumah rumusan saat salah
saluran sambungan sampah sangat sapi sarana sasaran satu satuan sawah saya sayembara sebab sebagai sebagian sebanyak
sebelas sebelum secara sedang sedikitnya sehari sejak sejarah sekali sekolah sekretariat sekretaris sektor selain
selama selisih seluruh sembilan semester seminar semoga sempadan semua sengketa sentra seorang sepuluh serangan
serat seratus sertifikasi sesuai sesudah setelah setiap siang siaran sidang simulasi sinergi sinkronisasi sinyal
sistem siswa situs sopir sore sosialisasi standar stasiun status strategi studi suatu sudah sumber sungai supaya
surat survei swasta tahap tahun tamu tanah tanda tanpa tantangannya target tarian tarif tas tata teknis teknologi
telaah telah telepon tema tempat temu tenaga tengkes tenun tepat tepian terbit terbuka tercapai terjaga terjangkau
terlalu terminal tersebut tersedia terukur terwujud tetap tiada tiap tidak tiga tim timbangan timbulan timbunan
tinggi titik toko tokoh tradisi transaksi transformasi transportasi trayek triwulan tujuan tujuh uang ucapan udara
uji ukuran umum undangan undian unit unsur untuk upah upaya urusan usaha usulan vandalisme visi wajib waktu walau
warga warung wawancara wisata wisatawan yang yayasan zakat zona
"""
_WORDS = frozenset(_LISTED.split())


def is_ordinary(word: str) -> bool:
    """Whether a word is certainly not a name; a reduplicated word is judged by its first part."""
    first = word.lower().partition("-")[0]
    return first in _WORDS or first.removesuffix("nya") in _WORDS or _DERIVED.fullmatch(first) is not None
